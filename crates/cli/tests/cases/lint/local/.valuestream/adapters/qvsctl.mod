qmonus.net/adapter/official@v0.3.0

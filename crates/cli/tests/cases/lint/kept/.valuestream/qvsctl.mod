qmonus.net/adapter/official@v0.52.3

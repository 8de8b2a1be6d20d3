qvsctl adapter list

(cd ./«valuestreamDirectory» && qvsctl adapter get qmonus.net/adapter/official)

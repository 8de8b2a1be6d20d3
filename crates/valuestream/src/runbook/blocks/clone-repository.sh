if [ "$(git config --get remote.origin.url)" = «gitCloneUrl» ]; then
  cd "$(git rev-parse --show-toplevel)" || false
elif [ "$(git -C ./«repositoryDirectory» config --get remote.origin.url 2>/dev/null)" = «gitCloneUrl» ]; then
  cd ./«repositoryDirectory» || false
else
  git clone -- «gitCloneUrl» ./«repositoryDirectory» && cd ./«repositoryDirectory»
fi

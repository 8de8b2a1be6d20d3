az account set --subscription «subscriptionId»

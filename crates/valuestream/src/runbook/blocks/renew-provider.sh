az provider register --namespace Microsoft.ContainerService

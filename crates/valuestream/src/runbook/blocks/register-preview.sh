az feature register --name EnableOIDCIssuerPreview --namespace Microsoft.ContainerService

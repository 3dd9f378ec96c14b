metadata description = 'The identity that the function app runs under. Every access right of the app is a role assignment of this identity; there is no key.'

@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id, to attach the identity to the app.')
output id string = identity.id

@description('Object id, to assign roles to.')
output principalId string = identity.properties.principalId

@description('Client id, by which the app asks for this identity among several.')
output clientId string = identity.properties.clientId

metadata description = 'The picture of the pipeline in the portal: what came in, what failed, how long it took.'

@description('Azure region.')
param location string

@description('Name of the Application Insights component.')
param componentName string

@description('Tags of the resource.')
param tags object

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource workbook 'Microsoft.Insights/workbooks@2022-04-01' = {
  name: guid(component.id, 'kutip')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Kutip'
    category: 'workbook'
    sourceId: component.id
    serializedData: loadTextContent('../workbooks/kutip.json')
    version: '1.0'
  }
}

metadata description = 'One alert on a platform metric.'

@description('Name of the alert.')
param name string

@description('What has happened, in one sentence.')
param summary string

@description('0 is critical, 4 is verbose.')
@minValue(0)
@maxValue(4)
param severity int

@description('Resource that is watched.')
param targetId string

@description('Namespace of the metric.')
param metricNamespace string

@description('Name of the metric.')
param metricName string

@description('How the values of a window become one.')
@allowed(['Average', 'Count', 'Maximum', 'Total'])
param aggregation string

@description('The alert fires above this.')
param threshold int

@description('Span of time looked at.')
param window string = 'PT15M'

@description('How often it is looked at.')
param frequency string = 'PT5M'

@description('Dimensions that the metric is narrowed to.')
param dimensions object[] = []

@description('Action group that is told; empty is none.')
param actionGroupId string

@description('Tags of the resource.')
param tags object

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    description: summary
    enabled: true
    severity: severity
    scopes: [targetId]
    windowSize: window
    evaluationFrequency: frequency
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: metricName
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: metricNamespace
          metricName: metricName
          operator: 'GreaterThan'
          threshold: threshold
          timeAggregation: aggregation
          dimensions: dimensions
        }
      ]
    }
    actions: empty(actionGroupId) ? [] : [{ actionGroupId: actionGroupId }]
  }
}

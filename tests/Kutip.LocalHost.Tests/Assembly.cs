// The hosts of two tests would take each other's messages.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: AssemblyFixture(typeof(AzuriteFixture))]

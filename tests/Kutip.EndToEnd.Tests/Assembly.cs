// One pipeline at a time: two hosts on one storage account would share its queues.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: AssemblyFixture(typeof(AzuriteFixture))]

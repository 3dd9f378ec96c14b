namespace Kutip.Benchmarks.Growth;

/// <summary>
/// Discrete events: articles arrive at random at a steady rate, pass ParseArticle and ExtractArticle on instances that scale with their
/// queues, and end with a transaction on one of the table's partitions. The same arguments always give the same course.
/// </summary>
internal sealed class Simulation
{
    private const int Seed = 20231;

    private readonly GrowthModel _model;
    private readonly double _rate;
    private readonly double _duration;
    private readonly Random _random = new(Seed);
    private readonly PriorityQueue<Action, (double Time, long Order)> _events = new();
    private readonly Station _parse;
    private readonly Station _extract;
    private readonly double[] _partitionFree;
    private readonly double[] _partitionRows;
    private readonly List<Sample> _samples = [];
    private readonly List<double> _times = [];
    private double _now;
    private long _order;

    private Simulation(GrowthModel model, double rate, double duration)
    {
        (_model, _rate, _duration) = (model, rate, duration);
        _parse = new Station(model.ParseSlots, model.MostInstances, model.MostAdded);
        _extract = new Station(model.ExtractSlots, model.MostInstances, model.MostAdded);
        _partitionFree = new double[model.Accounts * model.Partitions];
        _partitionRows = new double[_partitionFree.Length];
    }

    /// <summary>Runs it.</summary>
    /// <param name="model">The deployment.</param>
    /// <param name="rate">Articles a second.</param>
    /// <param name="duration">Seconds from the first article, with one instance of each function.</param>
    public static Course Run(GrowthModel model, double rate, double duration) => new Simulation(model, rate, duration).Run();

    private Course Run()
    {
        At(Exponential(1 / _rate), Arrive);
        At(0, Look);
        At(_model.ScaleInterval, Scale);
        while (_events.TryDequeue(out var happen, out var when) && when.Time <= _duration)
        {
            _now = when.Time;
            happen();
        }

        // The first half is the scaling; the rest is what the deployment settles at.
        return new Course(_samples, new Percentiles(_times.Skip(_times.Count / 2)), _partitionRows);
    }

    private void Arrive()
    {
        _parse.Enqueue(new Job(_now));
        Start(_parse, StartParse);
        At(_now + Exponential(1 / _rate), Arrive);
    }

    private void StartParse(Job job, Instance instance)
    {
        var end = instance.Work(_now, _model.ParseWork) + Calls(_model.ParseCalls);
        At(end, () =>
        {
            _parse.End(instance);
            _extract.Enqueue(job);
            Start(_extract, StartExtract);
            Start(_parse, StartParse);
        });
    }

    private void StartExtract(Job job, Instance instance) =>
        At(instance.Work(_now, _model.ExtractWork) + Calls(_model.ExtractCalls), () => WriteRows(job, instance));

    private void WriteRows(Job job, Instance instance)
    {
        var partition = _random.Next(_partitionFree.Length);
        var rows = _model.Rows * Math.Pow(2, (2 * _random.NextDouble()) - 1);
        _partitionRows[partition] += rows;
        _partitionFree[partition] = Math.Max(_now, _partitionFree[partition]) + (rows / _model.PartitionRate);
        At(_partitionFree[partition] + Calls(2), () =>
        {
            _extract.End(instance);
            _times.Add(_now - job.Arrived);
            Start(_extract, StartExtract);
        });
    }

    private static void Start(Station station, Action<Job, Instance> start)
    {
        while (station.TryStart(out var job, out var instance))
            start(job, instance);
    }

    private void Scale()
    {
        Scale(_parse, StartParse);
        Scale(_extract, StartExtract);
        At(_now + _model.ScaleInterval, Scale);
    }

    private void Scale(Station station, Action<Job, Instance> start)
    {
        for (var added = station.Scale(); added > 0; added--)
        {
            At(_now + _model.InstanceStart, () =>
            {
                station.AddInstance();
                Start(station, start);
            });
        }
    }

    private void Look()
    {
        var busiest = _now > 0 ? _partitionRows.Max() / _now / _model.PartitionRate : 0;
        _samples.Add(new Sample(_now, _parse.Instances + _extract.Instances, _parse.Waiting + _extract.Waiting, busiest));
        At(_now + 1, Look);
    }

    private void At(double time, Action happen) => _events.Enqueue(happen, (time, _order++));

    private double Calls(int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            sum += Exponential(_model.StorageCall);
        return sum;
    }

    private double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());
}

/// <summary>One second of a course.</summary>
/// <param name="Time">Seconds from the first article.</param>
/// <param name="Instances">Of both functions.</param>
/// <param name="Waiting">Messages in both queues.</param>
/// <param name="Busiest">What the hottest partition has had, as a share of what it takes.</param>
internal readonly record struct Sample(double Time, int Instances, int Waiting, double Busiest);

/// <summary>What a simulation gave.</summary>
/// <param name="Samples">One a second.</param>
/// <param name="Ready">Seconds from file to ready, of the articles after the first half.</param>
/// <param name="PartitionRows">Rows written to each partition.</param>
internal sealed record Course(IReadOnlyList<Sample> Samples, Percentiles Ready, double[] PartitionRows)
{
    /// <summary>The part of all rows that the hottest partition got.</summary>
    public double HottestShare => PartitionRows.Max() / PartitionRows.Sum();
}

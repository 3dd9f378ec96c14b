using System.Text;
using Microsoft.Extensions.ObjectPool;

namespace Kutip.Language;

/// <summary>
/// Lists and tables that an article is read with, emptied and kept for the next one, so that in steady state little more is allocated than what is
/// found. Whoever takes one gives it back when nothing refers to it any more; one that is not given back is only garbage.
/// </summary>
internal static class Pool
{
    /// <summary>Elements that a collection has room for at most to be kept: what a text of megabytes needed is no use to the next article.</summary>
    private const int Roomiest = 8192;

    private const int MostKept = 64;

    private static readonly DefaultObjectPool<StringBuilder> Texts = new(new StringBuilderPooledObjectPolicy(), MostKept);

    public static StringBuilder Text() => Texts.Get();

    public static List<T> List<T>() => Lists<T>.Kept.Get();

    public static HashSet<T> Set<T>() => Sets<T>.Kept.Get();

    public static Dictionary<TKey, TValue> Table<TKey, TValue>()
        where TKey : notnull => Tables<TKey, TValue>.Kept.Get();

    public static void Return(StringBuilder text) => Texts.Return(text);

    public static void Return<T>(List<T> list) => Lists<T>.Kept.Return(list);

    public static void Return<T>(HashSet<T> set) => Sets<T>.Kept.Return(set);

    public static void Return<TKey, TValue>(Dictionary<TKey, TValue> table)
        where TKey : notnull => Tables<TKey, TValue>.Kept.Return(table);

    private static class Lists<T>
    {
        public static readonly DefaultObjectPool<List<T>> Kept = new(new Policy(), MostKept);

        private sealed class Policy : PooledObjectPolicy<List<T>>
        {
            public override List<T> Create() => [];

            public override bool Return(List<T> obj)
            {
                obj.Clear();
                return obj.Capacity <= Roomiest;
            }
        }
    }

    private static class Sets<T>
    {
        public static readonly DefaultObjectPool<HashSet<T>> Kept = new(new Policy(), MostKept);

        private sealed class Policy : PooledObjectPolicy<HashSet<T>>
        {
            public override HashSet<T> Create() => [];

            public override bool Return(HashSet<T> obj)
            {
                obj.Clear();
                return obj.Capacity <= Roomiest;
            }
        }
    }

    private static class Tables<TKey, TValue>
        where TKey : notnull
    {
        public static readonly DefaultObjectPool<Dictionary<TKey, TValue>> Kept = new(new Policy(), MostKept);

        private sealed class Policy : PooledObjectPolicy<Dictionary<TKey, TValue>>
        {
            public override Dictionary<TKey, TValue> Create() => [];

            public override bool Return(Dictionary<TKey, TValue> obj)
            {
                obj.Clear();
                return obj.Capacity <= Roomiest;
            }
        }
    }
}

namespace Kutip.Language.Quotes;

/// <summary>Classes of function words; a word may be of several. Each is a group of a language's <c>grammar.txt</c>.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,
    Complementizer = 1,
    Negation = 1 << 1,

    /// <summary>Not yet said: "akan", "harus".</summary>
    Prospective = 1 << 2,
    Adverb = 1 << 3,
    Conjunction = 1 << 4,
    Subordinator = 1 << 5,
    Preposition = 1 << 6,

    /// <summary>Leads to where the report itself was read: "dikutip".</summary>
    Sourcing = 1 << 7,

    /// <summary>Points back to what was said: "demikian".</summary>
    Backward = 1 << 8,
    Relative = 1 << 9,
    Demonstrative = 1 << 10,
    SingularPronoun = 1 << 11,
    PluralPronoun = 1 << 12,
    FirstPerson = 1 << 13,
    Quantifier = 1 << 14,

    /// <summary>A person or body without a name: "warga", "pemerintah".</summary>
    Person = 1 << 15,
    Time = 1 << 16,

    /// <summary>Shows that a stretch of words is a clause.</summary>
    Predicate = 1 << 17,
    Contrast = 1 << 18,
    NotVerb = 1 << 19,
    NotSpeaker = 1 << 20,

    /// <summary>Written like a verb.</summary>
    Verb = 1 << 21,

    /// <summary>Stands within names and offices: "of", "bin".</summary>
    Particle = 1 << 22,

    /// <summary>A noun phrase that says what a clause would: "pentingnya …".</summary>
    NominalClause = 1 << 23,

    /// <summary>Stands before whom something is said to: "kepada".</summary>
    Addressing = 1 << 24,

    /// <summary>Opens, in front of the speaker, what belongs to the reported clause: "Dengan demikian, kata Budi, …".</summary>
    ReportedOpener = 1 << 25,

    /// <summary>Labels an answer: "Jawab".</summary>
    Answer = 1 << 26,

    /// <summary>Tells whose kin a person is: in "istri Budi" somebody else than Budi is meant.</summary>
    Relation = 1 << 27,

    /// <summary>A body, where no name tells it: "lembaga itu".</summary>
    Body = 1 << 28,

    /// <summary>Joins to a person what describes him: "asal", "berusia".</summary>
    Origin = 1 << 29,

    /// <summary>Says something without being anybody: "laporan", "surat".</summary>
    Document = 1 << 30,

    /// <summary>Begins a reported question: "mengapa".</summary>
    Interrogative = 1L << 31,

    /// <summary>Stands in front of a name and is no part of it: "Mr".</summary>
    Honorific = 1L << 32,

    /// <summary>A pronoun that is never a subject: "him".</summary>
    ObjectPronoun = 1L << 33,

    /// <summary>Stands for the last two: "keduanya".</summary>
    Both = 1L << 34,

    /// <summary>Names what was said, in front of a demonstrative: "hal itu".</summary>
    Pointer = 1L << 35,

    /// <summary>Leads to what is asked, promised or expected: "to".</summary>
    Infinitive = 1L << 36,

    /// <summary>Makes a passive of the verb behind it, so that the subject does not speak: "is said to be".</summary>
    PassiveAuxiliary = 1L << 37,

    /// <summary>Ends like a verb's past form or participle, and may be one: "collapsed".</summary>
    Inflected = 1L << 38,

    /// <summary>Ends like a verb's form that does without a subject: "taking".</summary>
    Gerund = 1L << 39,

    /// <summary>Where something is said: "a news conference".</summary>
    Setting = 1L << 40,

    /// <summary>Stands in front of what was spoken of before: "the".</summary>
    DefiniteArticle = 1L << 41,

    /// <summary>Stands in front of somebody who is one: "seorang".</summary>
    One = 1L << 42,

    /// <summary>Stands for a man only: "he".</summary>
    Masculine = 1L << 43,

    /// <summary>Stands for a woman only: "she".</summary>
    Feminine = 1L << 44,

    /// <summary>Stands for no person: "it".</summary>
    Neuter = 1L << 45,

    /// <summary>A person without a name whom the press places: "sumber".</summary>
    Source = 1L << 46,

    /// <summary>What follows in marks is its title: "novel", "berjudul".</summary>
    Work = 1L << 47,

    /// <summary>Makes somebody feel or think so: in "membuat warga khawatir" nobody says so.</summary>
    Causative = 1L << 48,

    /// <summary>To ask for it or to give it is an act, and tells nothing: "meminta maaf", "menyampaikan terima kasih".</summary>
    Act = 1L << 49,

    /// <summary>Leads to the time of day: "pukul".</summary>
    Clock = 1L << 50,

    /// <summary>Of the predicates those that may stand within a noun phrase: "kasus positif".</summary>
    Weak = 1L << 51,

    /// <summary>Says that what is told came before, and leads away from who speaks now: "pernah", "padahal".</summary>
    Background = 1L << 52,

    /// <summary>Says that somebody was asked, so that he speaks next: "ditemui".</summary>
    Interview = 1L << 53,

    /// <summary>Leads to somebody's name: "bernama".</summary>
    Naming = 1L << 54,

    Pronoun = SingularPronoun | PluralPronoun | FirstPerson,
}

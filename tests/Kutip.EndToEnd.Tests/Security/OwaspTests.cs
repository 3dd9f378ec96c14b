using System.Reflection;
using Kutip.EndToEnd.Tests.Contract;

namespace Kutip.EndToEnd.Tests.Security;

/// <summary>
/// Walks two lists of OWASP and says for each item what stands against it here and which tests hold it: the API Security Top 10 of 2023,
/// and the File Upload Cheat Sheet. An item without a test says why there is none.
/// </summary>
public sealed class OwaspTests
{
    private static readonly Item[] Items =
    [
        new("API1:2023 Broken object level authorization", "There are no objects of single users: who has a key may read the whole archive, and nobody else any of it.",
            Test<AccessTests>(nameof(AccessTests.Data_NeedsAKey))),
        new("API2:2023 Broken authentication", "Keys of the platform, compared in constant time; no sessions, no passwords.",
            Test<AccessTests>(nameof(AccessTests.Data_NeedsAKey)), Test<AccessTests>(nameof(AccessTests.DeletingAndReprocessing_NeedTheMasterKey))),
        new("API3:2023 Broken object property level authorization", "Answers are records of their own, held against schemas that allow no further property; nothing is bound from bodies.",
            Test<ContractTests>(nameof(ContractTests.Answers_OfEveryOperation_AreAsTheDocumentSays))),
        new("API4:2023 Unrestricted resource consumption", "Bytes, pages, names, texts, tokens, periods and requests at once are bounded, archives by what they unpack to.",
            Test<BadInputTests>(nameof(BadInputTests.File_Of50MegabytesOfText_IsRefusedOverHttpAndFailsInTheContainer)),
            Test<UploadSecurityTests>(nameof(UploadSecurityTests.File_ThatUnpacksToMuchMore_Fails)),
            Test<AnswerSecurityTests>(nameof(AnswerSecurityTests.Request_BeyondItsBounds_IsRefused)),
            Test<ContractTests>(nameof(ContractTests.Answers_WhileAllPlacesAreTaken_TellWhenToComeAgain))),
        new("API5:2023 Broken function level authorization", "What deletes or costs much needs the master key.",
            Test<AccessTests>(nameof(AccessTests.DeletingAndReprocessing_NeedTheMasterKey)), Test<InventoryTests>(nameof(InventoryTests.Operations_AreTheFunctions))),
        new("API6:2023 Unrestricted access to sensitive business flows", "The one flow that harms when run by many is deleting; it needs the master key and a name at a time.",
            Test<AccessTests>(nameof(AccessTests.DeletingAndReprocessing_NeedTheMasterKey))),
        new("API7:2023 Server side request forgery", "Nothing that a file names is fetched.",
            Test<UploadSecurityTests>(nameof(UploadSecurityTests.File_WithAddressesInIt_MakesNobodyCallThem))),
        new("API8:2023 Security misconfiguration", "Headers on every answer, methods listed, other origins shut out, errors without insides.",
            Test<AnswerSecurityTests>(nameof(AnswerSecurityTests.Answer_OfAnyKind_IsDataForOneCallerAlone)),
            Test<AnswerSecurityTests>(nameof(AnswerSecurityTests.Method_NotTaken_IsRefusedWithThoseThatAre)),
            Test<AnswerSecurityTests>(nameof(AnswerSecurityTests.Origin_OfAnotherPage_MayCallOnlyWhereItIsConfigured)),
            Test<StorageOutageTests>(nameof(StorageOutageTests.Storage_Gone_IsToldWithoutItsInsides))),
        new("API9:2023 Improper inventory management", "openapi.json names every function, and no other.",
            Test<InventoryTests>(nameof(InventoryTests.Operations_AreTheFunctions))),
        new("API10:2023 Unsafe consumption of APIs", "No other API is called. What articles say is strangers' text, and is given out as data.",
            Test<AnswerSecurityTests>(nameof(AnswerSecurityTests.Markup_InAnArticle_ComesBackAsText)),
            Test<AnswerSecurityTests>(nameof(AnswerSecurityTests.Formula_InAQuote_IsNoneInASpreadsheet)),
            Test<BadInputTests>(nameof(BadInputTests.Speaker_WithQuotationMarks_IsDataAndNoFilter))),
        new("Upload: extensions on a list", "No extension is trusted at all: the content tells the format, and formats that are not known fail.",
            Test<BadInputTests>(nameof(BadInputTests.File_OfBinaryJunk_FailsAndStaysAsItWas))),
        new("Upload: the Content-Type header is not trusted", "It is a hint to the parser and no more.",
            Test<UploadSecurityTests>(nameof(UploadSecurityTests.File_OfAnotherTypeThanItSays_IsTakenForWhatItIs))),
        new("Upload: signatures of files", "Formats are told by their first bytes and then parsed to the end.",
            Test<UploadSecurityTests>(nameof(UploadSecurityTests.File_OfAnotherTypeThanItSays_IsTakenForWhatItIs))),
        new("Upload: names changed by the application", "A name is a blob's name and never a path; the article's id is a hash of it.",
            Test<BadInputTests>(nameof(BadInputTests.Name_ThatIsAPathTrick_IsRefused)), Test<UploadSecurityTests>(nameof(UploadSecurityTests.Name_InTwoNormalForms_IsOneArticle))),
        new("Upload: length and characters of names", "1,024 characters, no control characters, no backslash.",
            Test<UploadSecurityTests>(nameof(UploadSecurityTests.Name_TooLong_IsRefused)), Test<BadInputTests>(nameof(BadInputTests.Name_ThatIsAPathTrick_IsRefused))),
        new("Upload: size", "Refused by its Content-Length before a byte is read, and otherwise at the limit.",
            Test<BadInputTests>(nameof(BadInputTests.File_Of50MegabytesOfText_IsRefusedOverHttpAndFailsInTheContainer))),
        new("Upload: size after unpacking", "Bytes, ratio and entries of archives are bounded.",
            Test<UploadSecurityTests>(nameof(UploadSecurityTests.File_ThatUnpacksToMuchMore_Fails))),
        new("Upload: only authorised users", "A key is needed.", Test<AccessTests>(nameof(AccessTests.Data_NeedsAKey))),
        new("Upload: stored outside the webroot", "In a private container, given out as a file to be saved.",
            Test<UploadSecurityTests>(nameof(UploadSecurityTests.Source_IsSavedAndNeverShown))),
        new("Upload: cross-site request forgery", "No cookies: a page of another origin has no key, and may not send one.",
            Test<AnswerSecurityTests>(nameof(AnswerSecurityTests.Origin_OfAnotherPage_MayCallOnlyWhereItIsConfigured))),
        new("Upload: antivirus or sandbox, content disarm", "Without a test: files are read for their text and never run or shown; scanning them is for Defender for Storage on the account."),
        new("Upload: libraries kept secure", "Without a test: the restore audits packages, and a known hole in one is a warning, which fails the build."),
    ];

    public static TheoryData<string> Named() => [.. Items.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Named))]
    public void Item_OfTheLists_IsHeldByTestsThatExist(string name)
    {
        var item = Items.Single(each => each.Name == name);
        Assert.True(item.Tests.Length > 0 || item.Answer.StartsWith("Without a test: ", StringComparison.Ordinal));
        Assert.All(item.Tests, test => Assert.NotNull(test.Class.GetMethod(test.Method)?.GetCustomAttribute<FactAttribute>()));
    }

    [Fact]
    public void Items_OfTheTopTen_AreAllThere() =>
        Assert.Equal(Enumerable.Range(1, 10), Items.Select(item => item.Name).Where(name => name.StartsWith("API", StringComparison.Ordinal)).Select(name => int.Parse(name[3..name.IndexOf(':', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)));

    private static (Type Class, string Method) Test<T>(string method) => (typeof(T), method);

    private sealed record Item(string Name, string Answer, params (Type Class, string Method)[] Tests);
}

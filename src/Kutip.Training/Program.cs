using System.Globalization;
using Kutip.Training;
using Kutip.Training.Lists;

const string Usage = """
    usage: kutip-training train DATA PACKAGES MODEL      trains the model that ships on DATA/{idner,nergrit,nerp}.train.txt
           kutip-training compare DATA PACKAGES [FILE…]  trains on each corpus alone; further FILEs are judged by their corpus's model
           kutip-training cross-validate DATA PACKAGES SEED
                                                         trains on four fifths of all sentences, judges by the last, five times
           kutip-training evaluate MODEL FILE…           precision, recall and F1 for each type
           kutip-training countries PACKAGES LANGUAGE    the names of countries in a language (two letters), as lines of a lexicon
           kutip-training given-names PACKAGES           given names of English, as lines of a lexicon
    PACKAGES holds the unpacked data packages; see README.md.
    """;

switch (args)
{
    case ["train", var data, var packages, var model]:
        Commands.Train(data, packages, model);
        return 0;
    case ["compare", var data, var packages, .. var more]:
        Commands.Compare(data, packages, more);
        return 0;
    case ["cross-validate", var data, var packages, var seed] when int.TryParse(seed, CultureInfo.InvariantCulture, out var number):
        Commands.CrossValidate(data, packages, number);
        return 0;
    case ["evaluate", var model, .. var files]:
        Commands.Evaluate(model, files);
        return 0;
    case ["countries", var packages, var language]:
        foreach (var line in CountryList.Lines(packages, language))
            Console.WriteLine(line);
        return 0;
    case ["given-names", var packages]:
        foreach (var line in GivenNames.Lines(packages))
            Console.WriteLine(line);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

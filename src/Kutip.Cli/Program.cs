Console.Error.WriteLine("usage: kutip extract FILE|DIR|-…");
return 2;

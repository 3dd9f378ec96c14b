namespace Kutip.Articles.Press;

/// <summary>A publisher of news.</summary>
/// <param name="Name">Its common name.</param>
/// <param name="BodySelector">CSS selector of the element that holds an article's body on its pages; null where the general search does.</param>
internal sealed record Publisher(string Name, string? BodySelector = null);

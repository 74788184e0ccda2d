/// The prompt in readline's form.
enum Prompt {
  /// Returns a prompt with its control sequences between the marks that tell readline that they
  /// take no room.
  static func marked(_ prompt: String) -> String {
    var marked = ""
    var isWithin = false
    for scalar in prompt.unicodeScalars {
      if scalar == "\u{1B}" {
        marked += "\u{01}"
        isWithin = true
      }
      marked.unicodeScalars.append(scalar)
      if isWithin, scalar.properties.isAlphabetic {
        marked += "\u{02}"
        isWithin = false
      }
    }
    return marked
  }
}

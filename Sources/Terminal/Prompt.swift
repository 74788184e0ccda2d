/// The prompt as readline wants it.
enum Prompt {
  /// Control sequences of a prompt between the marks by which readline knows that they take no
  /// room.
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

/// Removes numbers of orders, parcels and telephones that buyers paste into a message: such numbers
/// and their labels say nothing about the question.
enum LongNumbers {
  private static let shortest = 8

  /// Returns the message without them; unchanged where nothing else is left.
  static func left(out message: String) -> String {
    guard isThere(in: message) else { return message }
    // Made here, since a stored regular expression can't be shared between threads.
    let number =
      /(?:(?:订单|运单|快递|物流)?编?单?号码?|手机号?|电话)?[是为:：\s]{0,3}[A-Za-z]{0,4}[0-9]{8,}/
    let rest = message.replacing(number, with: " ")
    return Folding.letters(rest).isEmpty ? message : rest
  }

  private static func isThere(in message: String) -> Bool {
    var run = 0
    for byte in message.utf8 {
      run = (48...57).contains(byte) ? run + 1 : 0
      if run == shortest { return true }
    }
    return false
  }
}

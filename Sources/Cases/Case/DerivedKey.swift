import Store
import Vocabulary

extension Key {
  /// Returns a key in the form of `Key.make` that sorts with those by time, but is the same for
  /// everybody who derives it from the same text and moment.
  static func derived(_ text: String, at moment: Moment) -> String {
    let digest = Digest.sha256(text)
    let time = String(max(0, moment.seconds) * 1000, radix: 16)
    let zeros = String(repeating: "0", count: max(0, 12 - time.count))
    return zeros + time + "7" + digest.prefix(3) + "8" + digest.dropFirst(3).prefix(15)
  }
}

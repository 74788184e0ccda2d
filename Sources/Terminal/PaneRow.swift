/// One suggestion under the prompt, or a line about them.
public struct PaneRow: Hashable, Sendable {
  /// A stretch of the row with one meaning: the matched part, the id, the preview.
  public struct Segment: Hashable, Sendable, ExpressibleByStringLiteral {
    public let text: String
    public let role: Style.Role?

    /// Foreign text is fine, the pane makes it harmless.
    public init(_ text: String, _ role: Style.Role? = nil) {
      self.text = text
      self.role = role
    }

    public init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// The id that a key picks: handed to the action, unchanged. Rows that can be picked are numbered
  /// from 1 in the order given; nil for a row that is only read.
  public let id: String?
  public let segments: [Segment]
  /// Goes on over several lines rather than being cut, as far as there is room: for the first one,
  /// which is previewed in full. A line break in it then stays one.
  public let wraps: Bool

  public init(id: String? = nil, _ segments: [Segment], wraps: Bool = false) {
    self.id = id
    self.segments = segments
    self.wraps = wraps
  }
}

/// One suggestion under the prompt, or a line about them.
public struct PaneRow: Hashable, Sendable {
  /// A part of the row with one meaning: the matched part, the id, the preview.
  public struct Segment: Hashable, Sendable, ExpressibleByStringLiteral {
    public let text: String
    public let role: Style.Role?

    /// Accepts foreign text, which the pane makes harmless.
    public init(_ text: String, _ role: Style.Role? = nil) {
      self.text = text
      self.role = role
    }

    public init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// The id that a key picks, passed to the action unchanged; nil for a row that is only read. Rows
  /// that can be picked are numbered from 1 in the order given.
  public let id: String?
  public let segments: [Segment]
  /// True when the row continues over several lines, as far as there is room, instead of being cut;
  /// used for the first one, which is previewed in full. Its line breaks are then kept.
  public let wraps: Bool

  public init(id: String? = nil, _ segments: [Segment], wraps: Bool = false) {
    self.id = id
    self.segments = segments
    self.wraps = wraps
  }
}

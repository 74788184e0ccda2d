import Vocabulary

/// The definition of a figure about chats, as `Policies/chats.yaml` states it
/// (HANDBOOK/chats.md, Figures).
public struct ChatFigure: Hashable, Sendable {
  /// What a figure counts one by one.
  public enum Unit: String, CaseIterable, Sendable {
    /// From the first question that nobody answered to the first answer by a person.
    case round
    /// Messages without a long pause between them; its first question and answer count.
    case session
    /// A buyer's day, which is answered in time when each of its rounds is.
    case buyer
  }

  public enum Measure: Hashable, Sendable {
    /// The share that was answered within some seconds.
    case within(Int)
    /// The mean seconds of those that were answered.
    case mean
    /// The seconds within which so many percent of the answered ones were answered; 50 is the
    /// median.
    case quantile(Int)
    /// Messages of agents for each message of a buyer.
    case messages
    /// The share of enquirers who paid within some days, the chat's own day being the first.
    case conversion(days: Int)
  }

  /// The name that policies use behind `figure.`.
  public let id: String
  public let name: Text
  /// Nil for chats of every platform.
  public let platform: ChatPlatform?
  public let unit: Unit
  public let measure: Measure
  /// Seconds of the day within which a question counts; nil for the whole day.
  public let hours: Range<Int>?
  /// The pause in seconds after which another session begins.
  public let quiet: Int
  /// The second of the day at which questions without an answer are given up.
  public let dayEnd: Int
  /// True when questions that came while nobody was on duty are left out.
  public let isOnDutyOnly: Bool
  /// The day from which the definition holds, and where it is written.
  public let from: Day
  public let source: Text

  public init(
    id: String, name: Text, platform: ChatPlatform? = nil, unit: Unit = .round, measure: Measure,
    hours: Range<Int>? = nil, quiet: Int = 600, dayEnd: Int = 0, isOnDutyOnly: Bool = false,
    from: Day, source: Text
  ) {
    self.id = id
    self.name = name
    self.platform = platform
    self.unit = unit
    self.measure = measure
    self.hours = hours
    self.quiet = quiet
    self.dayEnd = dayEnd
    self.isOnDutyOnly = isOnDutyOnly
    self.from = from
    self.source = source
  }

  /// True for a figure in percent.
  public var isShare: Bool {
    switch measure {
    case .within, .conversion: true
    case .mean, .quantile, .messages: false
    }
  }

  /// True for a figure in seconds.
  public var isTime: Bool {
    switch measure {
    case .mean, .quantile: true
    case .within, .messages, .conversion: false
    }
  }
}

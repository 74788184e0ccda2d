import Shell
import Vocabulary

extension Context {
  /// Returns the moment of a time as people say it, with a remark where it could be another.
  ///
  /// - Parameter side: the direction in which a time without its day is looked for.
  /// - Throws: `Refusal` of kind `.usage` when it is no time.
  package func moment(_ text: String, _ side: SpokenDays.Side) throws -> Moment {
    let desk = try desk()
    let read = try desk.time(text, side)
    if !read.isSure {
      let label = Text(same: desk.zone.label(read.value))
      output.complain([Text.taken(text, as: label)(language).harmless()])
    }
    return read.value
  }

  /// Returns a day as people say it, with a remark where it could be another; nil for other words.
  package func day(_ text: String, _ side: SpokenDays.Side) throws -> Day? {
    guard let read = SpokenDays(today: try desk().today, side: side).day(text) else { return nil }
    if !read.isSure {
      output.complain([Text.taken(text, as: Text.day(read.value))(language).harmless()])
    }
    return read.value
  }
}

extension Desk {
  /// Returns the moment of a time as people say it.
  ///
  /// - Throws: `Refusal` of kind `.usage` when a text is no time.
  func time(_ text: String, _ side: SpokenDays.Side) throws -> Understood<Moment> {
    let days = SpokenDays(today: today, side: side)
    guard let read = days.moment(text, now: now, zone: zone) else {
      throw Refusal(.usage, Text.notATime(text), fix: Text.timeShape)
    }
    return read
  }
}

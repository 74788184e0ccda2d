import Shell
import Vocabulary

extension Context {
  /// Returns the moment of a time as people say it, with a remark where it could be another.
  ///
  /// - Parameter side: the direction in which a time without its day is looked for.
  /// - Throws: `Refusal` of kind `.usage` when it is no time.
  package func moment(_ text: String, _ side: SpokenDays.Side) throws -> Moment {
    guard let moment = try momentIfAny(text, side) else {
      throw Refusal(.usage, Text.notATime(text), fix: Text.timeShape)
    }
    return moment
  }

  /// Returns the moment of a time as people say it, with a remark where it could be another; nil
  /// for other words.
  func momentIfAny(_ text: String, _ side: SpokenDays.Side) throws -> Moment? {
    let desk = try desk()
    let days = SpokenDays(today: desk.today, side: side)
    return days.moment(text, now: desk.now, zone: desk.zone).map { read in
      taken(text, read) { Text(same: desk.zone.label($0)) }
    }
  }

  /// Returns a day as people say it, with a remark where it could be another; nil for other words.
  package func day(_ text: String, _ side: SpokenDays.Side) throws -> Day? {
    SpokenDays(today: try desk().today, side: side).day(text).map { taken(text, $0, Text.day) }
  }

  private func taken<Value>(
    _ text: String, _ read: Understood<Value>, _ name: (Value) -> Text
  ) -> Value {
    if !read.isSure {
      output.complain([Text.taken(text, as: name(read.value))(language).harmless()])
    }
    return read.value
  }
}

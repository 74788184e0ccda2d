import Payroll
import Shell
import Terminal
import Vocabulary

/// The attendance calendars of a month.
struct AttendancePage: Shown {
  let calendars: [AttendanceCalendar]

  func encode(to encoder: any Encoder) throws { try calendars.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    let pages = calendars.map { calendar in
      [paper.style("\(calendar.agent)号 \(calendar.name)".harmless(), .title)]
        + CalendarLines(calendar: calendar).lines(paper)
    }
    return Array(pages.joined(separator: [""]))
  }
}

/// A month as weeks from Monday on, seven days in 34 columns. Each day has its number and a letter
/// for its outcome, which a colour only repeats; a legend explains this month's letters.
struct CalendarLines {
  let calendar: AttendanceCalendar

  func lines(_ paper: Paper) -> [String] {
    guard let first = calendar.days.first else { return [] }
    let empty = Array(repeating: Self.blank, count: first.date.weekday - 1)
    let cells = empty + calendar.days.map { cell($0, paper) }
    let weeks = stride(from: 0, to: cells.count, by: 7).map {
      row(Array(cells[$0..<min($0 + 7, cells.count)]))
    }
    let heads = (1...7).map { paper.width.pad(paper.text(Texts.weekday($0)), to: 4, .right) }
    return [paper.style(row(heads), .faint)] + weeks + legend(paper)
  }

  private static let blank = "    "

  private func row(_ cells: [String]) -> String {
    var line = cells.joined(separator: " ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private func cell(_ day: AttendanceCalendar.CalendarDay, _ paper: Paper) -> String {
    let number = paper.width.pad(String(day.date.civil.day), to: 2, .right)
    let letter = paper.width.pad(paper.text(Texts.letter(day.mark, isNight: day.isNight)), to: 2)
    return paper.style(number + letter, Self.role(day.mark))
  }

  static func role(_ mark: AttendanceCalendar.Mark) -> Style.Role? {
    switch mark {
    case .absent, .open: .bad
    case .late, .early: .warning
    case .leave: .rank
    case .worked: nil
    case .rest, .outside, .toCome: .faint
    }
  }

  /// Returns the legend, such as `迟 迟到 2  假 请假 1`: the letters in use with their number of days, as
  /// many to a line as fit.
  private func legend(_ paper: Paper) -> [String] {
    var counts: [String: (text: String, count: Int)] = [:]
    var order: [String] = []
    for day in calendar.days where day.mark != .outside {
      let letter = paper.text(Texts.letter(day.mark, isNight: day.isNight))
      if counts[letter] == nil { order.append(letter) }
      let name = paper.text(Texts.meaning(day.mark, isNight: day.isNight))
      counts[letter, default: (name, 0)].count += 1
    }
    var lines = [""]
    for letter in order {
      guard let (name, count) = counts[letter] else { continue }
      let entry = "\(letter) \(name) \(count)"
      let longer = lines[lines.count - 1] + "  " + entry
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = entry
      } else if paper.width.of(longer) <= min(paper.columns, 60) {
        lines[lines.count - 1] = longer
      } else {
        lines.append(entry)
      }
    }
    return lines.map { paper.style($0, .faint) }
  }
}

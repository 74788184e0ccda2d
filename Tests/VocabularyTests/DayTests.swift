import Foundation
import Testing
import Vocabulary

@Suite struct DayTests {
  /// The calendar counted day by day: 1900-01-01 was a Monday, 25,567 days before 1970-01-01.
  @Test func everyDayFrom1900To2999() {
    var number = -25_567
    var weekday = 1
    var wrong: [String] = []
    for year in 1900...2999 {
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        let month = Month(year: year, month: index + 1)
        if month?.length != length { wrong.append("length of \(year)-\(index + 1)") }
        if month?.first.number != number { wrong.append("first of \(year)-\(index + 1)") }
        if Day(year: year, month: index + 1, day: length + 1) != nil { wrong.append("day after") }
        for day in 1...length {
          let made = Day(year: year, month: index + 1, day: day)
          let civil = Day(number: number).civil
          if made?.number != number || made?.weekday != weekday || made?.month != month
            || civil != (year, index + 1, day)
          {
            wrong.append("\(year)-\(index + 1)-\(day)")
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        if month?.last.number != number - 1 { wrong.append("last of \(year)-\(index + 1)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    #expect(number == 376_200, "3000-01-01 is 376,200 days after 1970-01-01")
  }

  @Test func knownDays() throws {
    let october = try #require(Day("2026-10-02"))
    #expect(october.weekday == 5)
    #expect(october.number == 20_728)
    #expect((october + 30).description == "2026-11-01")
    #expect((october - 2).description == "2026-09-30")
    #expect(october < october + 1)
    #expect(Day(number: -1).description == "1969-12-31")
    #expect(Day(number: -1).weekday == 3)
    #expect(Day("2024-02-29") != nil)
    #expect(Day("2000-02-29") != nil)
  }

  @Test(arguments: ["2026-10-02", "2026/10/2", "2026.10.2", "2026-10-2", "2026/1/02"])
  func reads(_ text: String) throws {
    let day = try #require(Day(text))
    #expect(day.civil.year == 2026)
    #expect(day.civil.day == 2)
  }

  @Test(arguments: [
    "", "-", "--", "2026", "2026-10", "2026-10-", "2026--02", "-2026-10-02", "26-10-02",
    "2026-02-30", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31",
    "2026-10-00", "2026-10-32", "1899-12-31", "3000-01-01", "2026-+1-02", "2026-10-+2",
    "+026-10-02", "2026-010-02", "2026-10-0002", "99999999999999999999-01-01",
    "2026-99999999999999999999-01", "2026-10-02-03", "2026-10-02 ", " 2026-10-02", "2026 10 02",
    "２０２６-10-02", "2026-1०-02", "二〇二六", "2026-10-02T10:00", "today", "2026\u{2013}10-02",
  ])
  func refuses(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func refusesPartsOutsideTheCalendar() {
    #expect(Day(year: .max, month: 1, day: 1) == nil)
    #expect(Day(year: 2026, month: .max, day: 1) == nil)
    #expect(Day(year: 2026, month: 1, day: .max) == nil)
    #expect(Day(year: 2026, month: 1, day: .min) == nil)
    #expect(Day(year: 2026, month: 0, day: 1) == nil)
  }

  @Test func isWrittenAsItsText() throws {
    let day = try #require(Day("2026-01-09"))
    #expect(try JSONEncoder().encode([day]) == Data("[\"2026-01-09\"]".utf8))
    #expect(try JSONDecoder().decode([Day].self, from: Data("[\"2026-01-09\"]".utf8)) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data("[\"2026-02-30\"]".utf8))
    }
  }
}

@Suite struct MonthTests {
  @Test func reads() throws {
    let month = try #require(Month("2026-10"))
    #expect(month.description == "2026-10")
    #expect(Month("2026-1")?.description == "2026-01")
    #expect(month.next.description == "2026-11")
    #expect(month.previous.description == "2026-09")
    #expect(Month("2026-12")?.next.description == "2027-01")
    #expect(Month("2026-01")?.previous.description == "2025-12")
    #expect(month.days.count == 31)
    #expect(month.days.first?.description == "2026-10-01")
    #expect(month.days.last?.description == "2026-10-31")
    #expect(month < month.next)
  }

  @Test func containsItsOwnDays() throws {
    let month = try #require(Month("2024-02"))
    #expect(month.days.allSatisfy { month.contains($0) && $0.month == month })
    #expect(!month.contains(month.first - 1))
    #expect(!month.contains(month.last + 1))
    #expect(month.length == 29)
  }

  @Test(arguments: [
    "", "2026", "2026-", "2026-13", "2026-00", "2026-010", "2026-10-02", "26-10", "2026/10",
    "2026-+1", "+026-10", "-026-10", "1899-12", "3000-01", "2026-1O", " 2026-10", "2026-10 ",
    "２０２６-10", "99999999999999999999-10",
  ])
  func refuses(_ text: String) {
    #expect(Month(text) == nil)
  }

  @Test func isWrittenAsItsText() throws {
    let month = try #require(Month("2026-10"))
    #expect(try JSONEncoder().encode([month]) == Data("[\"2026-10\"]".utf8))
    #expect(try JSONDecoder().decode([Month].self, from: Data("[\"2026-10\"]".utf8)) == [month])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Month].self, from: Data("[\"2026-13\"]".utf8))
    }
  }
}

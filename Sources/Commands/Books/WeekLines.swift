import Books
import Cases
import Desk
import Vocabulary

/// A week's digest as rows to read out: what it counts, this week, the week before. A row that is
/// zero in both weeks is left out.
struct WeekLines {
  struct Row {
    let name: Text
    let this: String
    let before: String
  }

  let digest: WeekDigest
  let reasons: [Field.Choice]

  var rows: [Row] {
    let (this, before) = (digest.this, digest.before)
    func row(_ name: Text, _ count: (WeekDigest.Figures) -> Int) -> Row? {
      let (now, then) = (count(this), count(before))
      return now == 0 && then == 0 ? nil : Row(name: name, this: "\(now)", before: "\(then)")
    }
    let (service, earlier) = (this.books.service, before.books.service)
    let conversion =
      service.percent == nil && earlier.percent == nil
      ? nil
      : Row(
        name: WeekTexts.conversion, this: service.percent.map { $0 + "%" } ?? "–",
        before: earlier.percent.map { $0 + "%" } ?? "–")
    return [
      row(WeekTexts.enquiries) { $0.books.service.enquiries },
      row(WeekTexts.sales) { $0.books.service.sales }, conversion,
      row(WeekTexts.tags) { $0.orders.tagged }, row(WeekTexts.refunded) { $0.orders.refunded },
      row(WeekTexts.complaints) { $0.complaints }, row(WeekTexts.lowRatings) { $0.lowRatings },
      row(WeekTexts.late) { $0.late }, row(WeekTexts.handovers) { $0.handovers },
      row(WeekTexts.returns) { $0.returns }, row(WeekTexts.issues) { $0.books.issues.written },
      row(WeekTexts.calls) { $0.books.calls.count },
      row(WeekTexts.followUps) { $0.books.followUps.done },
      row(WeekTexts.plan) { $0.books.plan.done }, row(WeekTexts.rewards) { $0.rewards },
    ].compactMap(\.self)
  }

  /// The reasons for no sale of this week, the most frequent first; nil without any.
  func reasonLine(_ language: Language) -> String? {
    let counts = digest.this.books.service.reasons
    guard !counts.isEmpty else { return nil }
    let names = Dictionary(reasons.map { ($0.id, $0.name) }) { first, _ in first }
    let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "\(names[$0.key]?(language) ?? $0.key) \($0.value)"
    }
    return WeekTexts.reasons(language) + parts.joined(separator: WeekTexts.comma(language))
  }

  /// The lists that have something in them.
  var lists: [(title: Text, matters: WeekDigest.Matters)] {
    [
      (WeekTexts.open, digest.open), (WeekTexts.learned, digest.learned),
      (WeekTexts.campaign, digest.campaign),
    ].filter { $0.1.total > 0 }
  }
}

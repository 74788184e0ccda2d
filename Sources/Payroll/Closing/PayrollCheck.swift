import Store
import Vocabulary

/// The checks of the payroll's tables for `check`: seals, the order of the months, and the fund's
/// book.
enum PayrollCheck {
  static func findings(in reading: Reading) throws -> [Finding] {
    let months = try Closings.months(in: reading)
    var findings: [Finding] = []
    for (earlier, later) in zip(months, months.dropFirst()) where later != earlier.next {
      findings.append(Finding(nil, Texts.hole(earlier.next), fix: .changedOutside))
    }
    let owed = try Closings.remainders(in: reading).filter { $0.finesOwed != .zero }
      .reduce(into: [:]) { $0[$1.agent] = $1.finesOwed }
    var paid: [Month: Money] = [:]
    for month in months {
      guard let frozen = try Closings.frozen(month, in: reading) else { continue }
      if frozen.seal != frozen.closing.digest {
        findings.append(Finding(nil, Texts.brokenSeal(month), fix: .changedOutside))
      }
      paid[month] = frozen.agents.map(\.finesPaid).sum()
    }
    for debt in try DebtRows.all(in: reading) { paid[debt.month, default: .zero] += debt.finesPaid }
    let book = try Fund.book(in: reading)
    let booked = Dictionary(grouping: book.entries, by: \.month)
    for month in Set(booked.keys).union(paid.keys).sorted() {
      let received = (booked[month] ?? []).map { $0.change(of: .fund) }.sum()
      if received != paid[month] ?? .zero {
        findings.append(
          Finding(nil, Texts.fundDiffers(month, received, paid[month]), fix: .changedOutside))
      }
    }
    let open = book.owed
    for agent in Set(open.keys).union(owed.keys).sorted()
    where open[agent] ?? .zero != owed[agent] ?? .zero {
      findings.append(
        Finding(
          nil, Texts.owedDiffers(agent, open[agent] ?? .zero, owed[agent] ?? .zero),
          fix: .changedOutside))
    }
    return findings
  }
}

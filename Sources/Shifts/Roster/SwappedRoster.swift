import Vocabulary

extension Roster {
  /// Returns the roster with approved swaps, in their order, and the trades that do not fit it.
  ///
  /// A trade fits when both cells hold the codes of the time of asking; where the file already
  /// shows the result (a lead wrote it down there as well) nothing is left to do.
  func applying(
    _ swaps: [ShiftRequest]
  ) -> (roster: Roster, unfit: [(swap: ShiftRequest, trade: ShiftRequest.Trade)]) {
    var codes = rows.map(\.codes)
    let places = Dictionary(rows.enumerated().map { ($1.agent, $0) }) { first, _ in first }
    var unfit: [(swap: ShiftRequest, trade: ShiftRequest.Trade)] = []
    for swap in swaps {
      for trade in swap.trades where month.contains(trade.day) {
        let index = trade.day.number - month.first.number
        guard let own = places[swap.agent], let other = swap.other.flatMap({ places[$0] }) else {
          unfit.append((swap, trade))
          continue
        }
        switch (codes[own][index], codes[other][index]) {
        case (trade.own, trade.other):
          (codes[own][index], codes[other][index]) = (trade.other, trade.own)
        case (trade.other, trade.own): continue
        default: unfit.append((swap, trade))
        }
      }
    }
    let changed = zip(rows, codes).map { RosterRow(agent: $0.agent, codes: $1) }
    return (Roster(month: month, rows: changed), unfit)
  }
}

extension RosterFile {
  /// Returns the roster as it holds, with approved swaps. A swap that no longer fits the file
  /// refuses it, at the cell of the agent who asked.
  public func applying(_ changes: RosterChanges) -> RosterFile {
    let swaps = changes.swaps
    guard !swaps.isEmpty else { return self }
    let (changed, unfit) = roster.applying(swaps)
    let misfits = unfit.map { swap, trade in
      let reason = Texts.swapUnfit(swap, trade)
      let fix = Texts.swapUnfitFix(swap)
      guard let row = roster.rows.firstIndex(where: { $0.agent == swap.agent }) else {
        return file.finding(line: headerLine, offset: agentPlace, reason, fix: fix)
      }
      let day = trade.day.number - roster.month.first.number
      return finding(row: row, day: day, reason, fix: fix)
    }
    return RosterFile(self, roster: changed, findings: findings + misfits)
  }
}

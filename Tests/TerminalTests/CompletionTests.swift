import Foundation
import TestSupport
import Testing

@testable import Terminal

struct CompletionTests {
  func lines(_ completions: [Completion], columns: Int = 40, rows: Int = 24) -> [String] {
    CompletionList(completions: completions, cells: CellWidth(), style: .plain, language: .english)
      .lines(columns: columns, rows: rows)
  }

  @Test func descriptionsStandInOneColumn() {
    let list = lines([Completion("单", "同 order"), Completion("order", "订单"), Completion("say")])
    #expect(list == ["单     同 order", "order  订单", "say"])
  }

  @Test func linesAreCutToTheScreen() {
    let list = lines([Completion("order", String(repeating: "很长", count: 30))], columns: 20)
    #expect(list == ["order  很长很长很…"])
    let harmful = lines([Completion("a\u{1B}[2J", "b\nc")])
    #expect(harmful == ["a␛[2J  b␊c"])
  }

  @Test func answersWithoutDescriptionShareLines() {
    let list = lines((1...6).map { Completion("话术\($0)") }, columns: 18)
    #expect(list == ["话术1  话术4", "话术2  话术5", "话术3  话术6"])
  }

  @Test func aLongListTellsWhatIsLeft() {
    let list = lines((1...50).map { Completion("c\($0)", "d") }, rows: 10)
    #expect(list.count == 7)
    #expect(list.last == "... 44 more, type on to narrow")
  }

  @Test func whatIsCommonIsNeverLessThanWhatWasTyped() {
    #expect(CompletionList.commonStart(["订单一", "订单二"], "订") == "订单")
    #expect(CompletionList.commonStart(["货号", "退货"], "th") == "th")
    #expect(CompletionList.commonStart(["order", "order-untagged"], "or") == "order")
  }

  @Test func pathsGoOnThroughFolders() throws {
    let folder = try TestFolder.make()
    try FileManager.default.createDirectory(
      atPath: folder + "/订单 夹", withIntermediateDirectories: true)
    for name in ["订单.csv", "订单.txt", ".hidden", "b.csv"] {
      try Data().write(to: URL(filePath: folder + "/" + name))
    }
    #expect(
      Completion.files(folder + "/订", suffixes: [".csv"]) == [
        Completion(folder + "/订单 夹/", isWhole: false), Completion(folder + "/订单.csv"),
      ])
    #expect(Completion.files(folder + "/").count == 4)
    #expect(Completion.files(folder + "/.").map(\.text) == [folder + "/.hidden"])
    #expect(Completion.files("/nonexistent/a").isEmpty)
  }
}

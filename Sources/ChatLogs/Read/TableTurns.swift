import Files
import Vocabulary

/// The messages of a sheet, a row each.
final class TableTurns: TurnSource {
  /// The columns of sheets for `import chats`.
  static let use = SheetUse(
    id: "chats",
    columns: [
      SheetColumn("buyer", ["买家", "买家昵称", "买家会员名", "顾客", "客户"], ReadTexts.buyer),
      SheetColumn("agent", ["客服", "工号", "客服账号", "子账号", "接待客服"], ReadTexts.agent),
      SheetColumn("time", ["时间", "消息时间", "发送时间"], ReadTexts.time),
      SheetColumn("speaker", ["说话人", "发送方", "发送人", "谁说的"], ReadTexts.speaker),
      SheetColumn("text", ["内容", "消息", "消息内容", "聊天内容"], ReadTexts.text),
      SheetColumn("order", ["订单", "订单编号", "订单号"], ReadTexts.order),
      SheetColumn("platform", ["平台"], ReadTexts.platform),
    ],
    required: ["buyer", "time", "text", "agent/speaker"])

  private let sheet: Sheet
  private let zone: DeskZone

  init(_ sheet: Sheet, zone: DeskZone) {
    self.sheet = sheet
    self.zone = zone
  }

  var share: Double { sheet.share }
  var header: Int? { sheet.columns.line }
  var findings: [Finding] { sheet.findings }
  var strays: [RefusedRow] { sheet.strays }

  func next() throws -> Result<SaidTurn, SourceFault>? {
    try sheet.next { row in
      do {
        return .success(try said(row))
      } catch let fault as RowFault {
        return .failure(SourceFault(line: row.line, reason: fault.reason))
      }
    }
  }

  private func said(_ row: SheetRow) throws -> SaidTurn {
    if let fault = row.fault { throw RowFault(fault) }
    let cells = CellReader(row, zone: zone)
    func cell(_ name: String) -> String { cells.text(sheet[name]) ?? "" }
    var said = SaidTurn(line: row.line)
    said.buyer = cell("buyer")
    said.agent = cell("agent")
    said.speaker = cell("speaker")
    said.time = try cells.time(sheet["time"])
    said.text = sheet["text"].map { row.text($0).trimmed } ?? ""
    said.order = cell("order")
    said.platform = cell("platform")
    return said
  }
}

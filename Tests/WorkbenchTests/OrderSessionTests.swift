import Foundation
import TestSupport
import Testing

/// Orders in the open session, on a terminal: asked for field by field, counted while typed,
/// completed by Tab.
@Suite struct OrderSessionTests {
  /// A desk with one order.
  private func desk() throws -> String {
    let desk = try BuiltProgram.desk()
    let orders = """
      订单编号,订单创建时间,订单付款时间,买家实际支付金额,订单状态,收货人姓名,联系手机,宝贝总数量
      4100000000000001,2026-11-20 10:00,2026-11-20 10:01,59,买家已付款,王小明,13812345678,1
      """
    try orders.write(toFile: desk + "/orders.csv", atomically: true, encoding: .utf8)
    let result = try BuiltProgram.kefu(["import", "orders", "orders.csv", "--as", "9"], in: desk)
    #expect(result.status == 0)
    return desk
  }

  @Test func theFormIsAskedForFieldByField() throws {
    let terminal = try TmuxTerminal(agent: 1, desk: desk())
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    func answer(_ question: String, _ text: String = "") throws {
      try terminal.wait(for: question)
      terminal.type(text)
      terminal.press("Enter")
    }
    try answer("1号>", "order confirm 4100000000000001")
    try answer("货号：", "A1032")
    try answer("尺码：", "M")
    try answer("颜色：", "白色")
    // What the import knows stands in the line already.
    try answer("数量：1")
    try answer("备注（可以不填）：")
    try answer("收货地址：", "杭州")
    try terminal.wait(for: "收货地址不完整")
    terminal.press("C-u")
    try answer("写全省、市、区", "浙江省杭州市余杭区文一西路9号")
    try answer("快递：申通")
    try answer("电话：13812345678")
    try answer("姓名：王小明")
    let screen = try terminal.wait(for: "--done")
    #expect(screen.contains("收货地址：浙江省杭州市余杭区文一西路9号"))
    try answer("1号>", "order confirm 4100000000000001 --done")
    try terminal.wait(for: "可以打单")
  }

  @Test func theNoteIsCountedWhileItIsTyped() throws {
    let terminal = try TmuxTerminal(agent: 1, desk: desk())
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("order tag 4100000000000001 --wait 周五")
    try terminal.wait(for: "备注：13/1,000 字节")
    terminal.type("再发")
    try terminal.wait(for: "备注：19/1,000 字节")
  }

  @Test func tabCompletesAnOrderAndTheCurrentOneIsTaken() throws {
    let terminal = try TmuxTerminal(agent: 1, desk: desk())
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("order use 41")
    terminal.press("Tab")
    try terminal.wait(for: "order use 4100000000000001")
    terminal.press("Enter")
    try terminal.wait(for: "当前订单：4100000000000001")
    terminal.type("order show")
    terminal.press("Enter")
    try terminal.wait(for: "138****5678")
  }
}

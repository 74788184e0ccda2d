import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk
@testable import Shell

/// A buyer's message may begin with any command's word: the line is a message unless the rest names
/// what the command takes.
@Suite struct MessageLineTests {
  @Test(arguments: [
    "说 发货慢 什么时候发", "说 好", "说 好的 谢谢", "话术 改 地址", "话术 忘 了 发货", "我的话术 删 掉 吧",
    "换店 买 可以吗", "换店 吧", "备份 一下", "恢复 一下 吧", "导入 话术 吧", "买家 说 不要了", "说 发 顺丰 可以吗",
  ])
  func proseIsAMessage(line: String) throws {
    let session = try PlayedSession()
    #expect(Root.grammar(at: session.session.desk) { AgentNumber(1) }.read(line) == .text(line))
  }

  @Test(arguments: [
    "说 cour-which", "说 红包", "说 红饱", "说 红包 金额=5", "我的话术 删 红包", "换店 青禾衣坊", "备份 备份.sqlite",
    "恢复 ./备份", "买家 小鹿", "我的话术 改 新的", "话术 改 cour-which",
  ])
  func aNameIsAnArgument(line: String) throws {
    let session = try PlayedSession()
    session.enter("own write 红包 亲，红包在首页领哦")
    #expect(Root.grammar(at: session.session.desk) { AgentNumber(1) }.read(line) == .command(line))
  }

  /// A sentence is none of a command's arguments, in English and with numbers in it too.
  @Test(arguments: [
    "order 123 where is it", "return it please", "buyer protection?", "店铺 有优惠吗",
    "shop open today?", "单 123 到哪了", "订单 1001 发货了吗", "buyer is not home", "help me please",
    "undo it please", "say where is my parcel", "returns are they free", "order?? where is it",
    "买家 秀？", "order where's it", "customer service please",
  ])
  func aSentenceIsAMessage(line: String) throws {
    let session = try PlayedSession()
    #expect(Root.grammar(at: session.session.desk) { AgentNumber(1) }.read(line) == .text(line))
  }

  /// Words that a command takes stay its own, and so does a line with an option or quotes.
  @Test(arguments: [
    "find is it cotton", "suggest where is my order", "buyer deer", "order show 1001", "help order",
    "order 123", "order shwo 1001", "order show 1001 is it --format json",
    "handover write 'it is late'",
  ])
  func whatACommandTakesIsNoMessage(line: String) throws {
    let session = try PlayedSession()
    #expect(Root.grammar(at: session.session.desk) { AgentNumber(1) }.read(line) == .command(line))
  }

  /// The commands of one word that take prose and do not ask what it names take any words.
  @Test func everyOtherCommandThatTakesProseTakesAnyWords() throws {
    let session = try PlayedSession()
    let grammar = Root.grammar(at: session.session.desk)
    let taken = CommandTreeTests.leaves.map { $0.0 }.filter { $0.count == 1 }.filter { path in
      let call = Root.tree.call(path.joined(separator: " ")).chinese
      return grammar.read(call + " 你们家 衣服 好不好") == .command(call + " 你们家 衣服 好不好")
    }
    #expect(taken.map { $0.joined(separator: " ") }.sorted() == ["find", "suggest"])
  }
}

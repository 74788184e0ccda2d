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

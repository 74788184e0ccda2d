import Files
import Phrasebook
import Vocabulary

/// A shop for which the desk answers buyers.
package struct Shop: Hashable, Codable, Sendable {
  package let id: String
  package let name: String
  /// One of `platforms`, or a name of the shop's own; nil when the file gives none.
  package let platform: String?
  /// The register of its replies; nil for that of the desk.
  package let tone: Tone?

  /// The platforms that are known by name.
  package static let platforms = ["taobao", "tmall", "jd", "pdd", "douyin", "other"]

  /// Reads the shop from an item of the list `key`; nil, after a report, when it has no id or no
  /// name.
  init?(_ node: YAMLNode, in key: String) {
    let table = node.table(
      keys: ["id", "name", "platform", "tone"], required: ["id", "name"], as: key)
    guard let id = table?.text("id"), let name = table?.text("name") else { return nil }
    self.id = id
    self.name = name
    platform = table?.text("platform")
    tone = table?.choice("tone", Tone.self) { $0.name }
    if let platform, let known = Self.platform(named: platform), known != platform {
      table?["platform"]?.report(Texts.namedPlatform(platform), fix: Texts.writePlatform(known))
    }
  }

  /// Returns the known platform with such a common name, such as 淘宝 or JD; nil for any other name.
  package static func platform(named name: String) -> String? {
    let name = name.lowercased()
    return platforms.contains(name) ? name : spoken[name]
  }

  private static let spoken = [
    "淘宝": "taobao", "淘宝网": "taobao", "淘宝店": "taobao", "天猫": "tmall", "天猫商城": "tmall",
    "京东": "jd", "京东商城": "jd", "jingdong": "jd", "拼多多": "pdd", "pinduoduo": "pdd", "抖音": "douyin",
    "抖店": "douyin", "抖音小店": "douyin", "其他": "other", "其它": "other",
  ]
}

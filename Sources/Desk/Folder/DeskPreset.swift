import Foundation
import Vocabulary

/// A desk of another trade that ships with the program: a folder in `Desks/` with what it has
/// instead of the shop's or besides. Its settings, phrases and shifts take the place of the shop's;
/// its policies and flows lie over them, file by file, since the rooms read some of the shop's.
package struct DeskPreset {
  /// The shop's own, which needs no folder.
  package static let shop = "shop"
  static let folder = "Desks"

  /// Nil for the shop.
  private let path: String?

  /// - Parameters:
  ///   - name: the word for it; nil for the shop.
  ///   - shipped: the folder that contains `Shipped.items`.
  /// - Throws: `Refusal` of kind `.usage` with all names when there is none of that name.
  package init(named name: String?, in shipped: String) throws {
    let names = Self.names(in: shipped)
    guard let name, name != Self.shop else {
      path = nil
      return
    }
    guard names.contains(name) else {
      throw Refusal(
        .usage, Texts.noPreset(name),
        fix: Nearest.match(name, among: names).map(Text.didYouMeanPlainly)
          ?? .oneOf(Text(same: ([Self.shop] + names).joined(separator: ", "))))
    }
    path = shipped + "/\(Self.folder)/" + name
  }

  /// Returns the names of the presets beside the shop's, sorted.
  package static func names(in shipped: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: shipped + "/\(folder)")) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Copies the preset over the shop's texts in a folder.
  func lay(over desk: String) throws {
    guard let path else { return }
    let files = FileManager.default
    for part in try files.contentsOfDirectory(atPath: path) {
      let target = desk + "/" + part
      if part == "Policies" {
        try overlay(path + "/" + part, target)
      } else {
        if files.fileExists(atPath: target) { try files.removeItem(atPath: target) }
        try files.copyItem(atPath: path + "/" + part, toPath: target)
      }
    }
  }

  private func overlay(_ source: String, _ target: String) throws {
    let files = FileManager.default
    for name in files.enumerator(atPath: source)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      let (from, to) = (source + "/" + name, target + "/" + name)
      guard files.fileExists(atPath: from, isDirectory: &isFolder), !isFolder.boolValue else {
        try files.createDirectory(atPath: to, withIntermediateDirectories: true)
        continue
      }
      if files.fileExists(atPath: to) { try files.removeItem(atPath: to) }
      try files.copyItem(atPath: from, toPath: to)
    }
  }
}

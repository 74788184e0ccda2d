import Foundation

/// A text file of the repository that people read.
struct RepositoryText {
  /// Relative to the top level.
  let path: String
  let text: String

  /// The text with the lines of a comment or paragraph joined, so that a citation which goes on in
  /// the next line is whole.
  var prose: String {
    text.replacing(/\n[ \t]*(?:\/\/\/?|#)?[ \t]*/, with: " ")
  }

  private static let folders = [
    "Sources", "Tests", "Benchmarks", "Documentation", "Policies", "Scripts-Library", "Shifts",
    "Desks",
    "Tools", ".ci",
  ]
  private static let names = [
    "README.md", "README.zh-CN.md", "Package.swift", "Makefile", "kefu.yaml",
  ]

  static let all: [RepositoryText] = {
    let manager = FileManager.default
    let found = folders.flatMap { folder in
      let inside = manager.enumerator(atPath: SourceTree.top + "/" + folder)?.allObjects ?? []
      return inside.compactMap { $0 as? String }.map { folder + "/" + $0 }
    }
    return (names + found).filter { !$0.contains(".build") }.sorted().compactMap { path in
      (try? String(contentsOfFile: SourceTree.top + "/" + path, encoding: .utf8)).map {
        RepositoryText(path: path, text: $0)
      }
    }
  }()
}

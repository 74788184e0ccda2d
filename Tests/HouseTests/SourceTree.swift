import Foundation

/// The repository's Swift sources, read as text.
struct SourceTree {
  struct File {
    /// Relative to the top level, such as `Sources/Orders/Flag.swift`.
    let path: String
    let text: String

    /// The target that the file belongs to.
    var room: String { String(path.split(separator: "/")[1]) }

    var imports: Set<String> {
      Set(
        text.split(separator: "\n").compactMap { line in
          var words = line.split(separator: " ")
          while let first = words.first, first.hasPrefix("@") || first == "public" {
            words.removeFirst()
          }
          guard words.first == "import", let name = words.dropFirst().first else { return nil }
          return String(name.split(separator: ".")[0])
        })
    }
  }

  static let top = String(#filePath.dropLast("/Tests/HouseTests/SourceTree.swift".count))

  static func files(under folder: String) -> [File] {
    let names = FileManager.default.enumerator(atPath: top + "/" + folder)?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .compactMap { name in
        let path = folder + "/" + name
        return (try? String(contentsOfFile: top + "/" + path, encoding: .utf8)).map {
          File(path: path, text: $0)
        }
      }
  }
}

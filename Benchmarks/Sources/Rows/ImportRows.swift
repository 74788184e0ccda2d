import Foundation

/// Orders from a file into an empty store, beside sqlite3 taking the same rows as they are.
enum ImportRows {
  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    let files = try workplace.orderFiles()
    return [("UTF-8", files.utf8), ("GB18030", files.gb18030)].map { encoding, file in
      let database = workplace.path("import.sqlite")
      return Pair(
        what: "import \(workplace.orders) orders, \(encoding)", rounds: 5, aim: .times(4),
        memoryAim: 200,
        beside: "sqlite3 .import, UTF-8",
        before: {
          try workplace.emptyStore()
          try? FileManager.default.removeItem(atPath: database)
        },
        ours: { try workplace.kefu("import", "orders", file).run() },
        theirs: {
          try Child(["sqlite3", database, ".import --csv \(files.utf8) orders"]).run()
        })
    }
  }
}

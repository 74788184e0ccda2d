import Foundation

/// `make bench`, or `swift run --configuration release Benchmarks [OPTIONS] [ROW ...]` in this
/// folder: makes its data in a temporary folder, measures, prints one table. Progress goes to
/// stderr.
@main
struct Benchmarks {
  static let groups: [(name: String, pairs: @Sendable (Workplace) throws -> [Pair])] = [
    ("start", StartRows.pairs), ("import", ImportRows.pairs), ("payroll", PayrollRows.pairs),
    ("tag", TagRows.pairs), ("signin", SignInRows.pairs), ("commands", CommandRows.pairs),
    ("cases", CaseRows.pairs),
    ("writers", WriterRows.pairs), ("search", SearchRows.pairs), ("terminal", TerminalRows.pairs),
    // The last: from here on this process is big itself, and its children begin as copies.
    ("phrases", PhraseRows.pairs),
  ]

  static let usage = """
    usage: Benchmarks [--orders N] [--rounds N] [--keep] [ROW ...]
      ROW        \(groups.map(\.name).joined(separator: ", ")); without any, all
      --orders   orders in the data, 1000000 if not said
      --rounds   rounds of each row instead of its own number
      --keep     leaves the data where it is, and says where
    KEFU names the program to measure, ../.build-drill/release/kefu if not set;
    TMPDIR the folder for the data, which should be on a disk.
    """

  static func main() {
    do {
      let request = try Request(CommandLine.arguments.dropFirst())
      let workplace = try Workplace(orders: request.orders)
      defer { if !request.keeps { workplace.remove() } }
      if request.keeps { progress("data in \(workplace.folder)") }
      var table = Table()
      for group in groups where request.names.isEmpty || request.names.contains(group.name) {
        for pair in try group.pairs(workplace) {
          table.add(pair, try pair.measure(rounds: request.rounds))
        }
      }
      print(table.text)
    } catch {
      progress("\(error)")
      exit(1)
    }
  }

  /// What the command line asks for.
  struct Request {
    var orders = 1_000_000
    var rounds: Int?
    var keeps = false
    var names: Set<String> = []

    init(_ words: ArraySlice<String>) throws {
      var words = words
      while let word = words.popFirst() {
        switch word {
        case "--orders": orders = try Self.number(words.popFirst())
        case "--rounds": rounds = try Self.number(words.popFirst())
        case "--keep": keeps = true
        default:
          guard groups.contains(where: { $0.name == word }) else { throw Failure(usage) }
          names.insert(word)
        }
      }
    }

    private static func number(_ word: String?) throws -> Int {
      guard let number = word.flatMap(Int.init), number > 0 else { throw Failure(usage) }
      return number
    }
  }
}

/// One line to stderr.
func progress(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

/// What keeps the benchmarks from measuring.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

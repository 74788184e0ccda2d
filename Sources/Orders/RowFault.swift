import Vocabulary

/// Why one row of an import can't be taken.
struct RowFault: Error {
  let reason: Text

  init(_ reason: Text) { self.reason = reason }
}

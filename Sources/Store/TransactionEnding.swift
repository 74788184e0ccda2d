/// The way a transaction ends after its body succeeded.
public enum TransactionEnding: Sendable {
  case commit
  /// For a dry run: everything is done, reported, and undone.
  case rollBack
}

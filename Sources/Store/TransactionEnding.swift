/// How a transaction ends whose body went well.
public enum TransactionEnding: Sendable {
  case commit
  /// For a dry run: everything is done, told, and undone.
  case rollBack
}

import Glibc

/// A handler of a signal that stands until what stood before is put back.
struct SignalHandler {
  private let signal: Int32
  private var before = sigaction()

  init(_ signal: Int32, _ handler: @convention(c) @escaping (Int32) -> Void) {
    self.signal = signal
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigaction(signal, &action, &before)
  }

  func putBack() {
    var before = before
    sigaction(signal, &before, nil)
  }
}

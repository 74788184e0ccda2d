/// The number of a file's orders of a kind that people should look at, and the line of the first.
struct SeenOrders {
  private(set) var count = 0
  private(set) var line = Int.max

  mutating func note(_ line: Int) {
    count += 1
    self.line = min(self.line, line)
  }
}

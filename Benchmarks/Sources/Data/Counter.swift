/// Order numbers that rise, none twice, and in no order of the data.
final class Counter {
  private var value: Int

  init(from value: Int) { self.value = value }

  func next() -> Int {
    value += 12_345_678
    return value
  }
}

/// The handbook's rules once more, by another way: whole numbers only, days one by one, each fine by its
/// turn. It shares nothing with the room that it checks, neither types nor steps.
struct SecondOpinion {
  /// A month of one agent in plain numbers.
  struct Month {
    var days = 31
    /// The monthly base in yuan on each day of the month; 0 where not employed or without a grade.
    var bases: [Int] = []
    /// Points of each grade given, by item: 20, 15, 10, 0.
    var grades: [[Int]] = []
    var tagged = 0
    var refunded = 0
    var late = 0
    var leave = 0
    var absence = 0
    var lowRatings = 0
    /// Hundredths of a point.
    var complaints: [Int] = []
    var praises = 0
    var outstanding: [Int] = []
    var conduct = 0
    /// In fen.
    var rewards: [Int] = []
    var paid = 0
    var refunds = 0
    var nights = 0
    /// Commission in hundredths of a percent, allowance in fen.
    var commission = 0
    var allowance = 0
    var carriedIn = 0
    /// Adjustments by hand, in fen.
    var corrections: [Int] = []
  }

  let month: Month

  /// n / d to the nearest whole number, halves upwards, for n not below 0.
  private static func rounded(_ numerator: Int, _ divisor: Int) -> Int {
    var (whole, rest) = numerator.quotientAndRemainder(dividingBy: divisor)
    if rest + rest >= divisor { whole += 1 }
    rest = 0
    return whole
  }

  /// Hundredths of a point.
  var score: Int {
    var sum = 0
    for grades in month.grades {
      sum += Self.rounded(grades.reduce(0, +) * 100, grades.count)
    }
    sum += refundPoints * 100
    sum += max(0, 20 - 5 * (month.late + month.leave) - 10 * month.absence) * 100
    sum -= 500 * month.lowRatings
    for points in month.complaints { sum -= points }
    sum += 200 * month.praises
    for points in month.outstanding { sum += points }
    return sum < 0 ? 0 : sum > 13_000 ? 13_000 : sum
  }

  /// At most 5 %: 30; to 8 %: 20; to 11 %: 10; above: 0. None tagged: 30.
  private var refundPoints: Int {
    if month.tagged == 0 { return 30 }
    for (percent, points) in [(5, 30), (8, 20), (11, 10)]
    where month.refunded * 100 <= percent * month.tagged {
      return points
    }
    return 0
  }

  /// In fen from here on. 1000 x score / 130, none below 91.
  var bonus: Int { score < 9100 ? 0 : Self.rounded(100_000 * score, 13_000) }

  var base: Int { Self.rounded(month.bases.reduce(0) { $0 + $1 * 100 }, month.days) }

  var commission: Int {
    let amount = (month.paid - month.refunds) * month.commission
    return amount < 0 ? -Self.rounded(-amount, 10_000) : Self.rounded(amount, 10_000)
  }

  var fines: Int {
    var (sum, turn) = (0, 50)
    for _ in month.complaints {
      sum += turn
      turn = min(turn * 2, 200)
    }
    return (sum + 10 * month.conduct) * 100
  }

  var corrected: Int { month.corrections.reduce(0, +) }

  /// What the month by itself is worth.
  var earned: Int {
    base + bonus + commission + month.nights * month.allowance + month.rewards.reduce(0, +)
      + corrected - fines
  }

  private var balance: Int { earned - month.carriedIn }

  var wage: Int { balance > 0 ? balance : 0 }
  var carriedOut: Int { balance < 0 ? -balance : 0 }
}

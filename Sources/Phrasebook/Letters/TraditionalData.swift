/// What the table of `FoldingData` leaves open where it is read the other way round: characters that
/// stay, that have one of several forms, and words that differ.
enum TraditionalData {
  /// Returns the pairs of a text in which each traditional character is followed by its simplified
  /// form.
  static func pairs(_ text: String) -> [(traditional: Unicode.Scalar, simplified: Unicode.Scalar)] {
    let letters = text.unicodeScalars.filter { $0.value > 0x3000 }
    return stride(from: 0, to: letters.count - 1, by: 2).map { place in
      let first = letters.index(letters.startIndex, offsetBy: place)
      return (letters[first], letters[letters.index(after: first)])
    }
  }

  /// Simplified characters that are traditional ones too and mostly mean those.
  static let kept = Set(
    """
    才布占托床吃群峰席幸彩暖升抬侄修喂念扣背唇捆裙鞋污酸向只回志家克合仆伙凶出卜厘御弦愈欲折斗旋\
    曲朱板梁沈注游炼累胡致辟酬雕霉你她他它吊面台系表卷征借舍困制谷姜秋丑千了丰个夸蔑松仇冬几\
    局岳巨帘徊恤杰栖涌溪熏熔瓮碱秆粽耻臼蝎袄谥踪迹遍鉴闲
    """.unicodeScalars.filter { $0.value > 0x3000 })

  /// The form to write where there are several, or none in the table.
  static let chosen = """
    後后裡里乾干於于著着髒脏鐘钟盡尽當当團团歷历餘余雲云發发復复準准別别麼么為为從从並并鬆松範范\
    夠够濕湿淨净簽签褲裤襪袜牆墙線线雞鸡磚砖啟启嘗尝嘆叹讚赞惡恶條条幾几週周豐丰傑杰個个跡迹閒闲\
    誇夸鑑鉴簾帘恥耻襖袄踴踊無无沖冲採采種种獲获匯汇鹹咸須须願愿術术葉叶價价據据彌弥萬万鬱郁醜丑\
    櫃柜蠟蜡參参壇坛滷卤懶懒軟软歲岁鏈链衛卫污污眾众
    """

  /// Words in which a character has another form than alone.
  static let words = """
    头发=頭髮 染发=染髮 理发=理髮 发型=髮型 发圈=髮圈 发夹=髮夾 周到=周到 周围=周圍 周全=周全 周转=周轉 \
    周边=周邊 四周=四周 众所周知=眾所周知 \
    公里=公里 里程=里程 英里=英里 千里=千里 皇后=皇后 能干=能幹 干活=幹活 干什么=幹什麼 干嘛=幹嘛 干吗=幹嗎 骨干=骨幹 干部=幹部 \
    若干=若干 相干=相干 干涉=干涉 干扰=干擾 \
    关系=關係 没关系=沒關係 联系=聯繫 系带=繫帶 系上=繫上 腰系=腰繫 \
    面条=麵條 面粉=麵粉 面包=麵包 方便面=方便麵 \
    一只=一隻 两只=兩隻 几只=幾隻 每只=每隻 只装=隻裝 \
    手表=手錶 钟表=鐘錶 制作=製作 定制=訂製 制造=製造 缝制=縫製 特制=特製 自制=自製 印制=印製 复制=複製 \
    回复=回覆 答复=答覆 重复=重複 复杂=複雜 复合=複合 复印=複印 覆盖=覆蓋 \
    日历=日曆 标签=標籤 书签=書籤 细致=細緻 精致=精緻 别致=別緻 雅致=雅緻 别扭=彆扭 尽快=儘快 尽管=儘管 \
    尽早=儘早 合并=合併 并发=併發 老板=老闆 卷边=捲邊 卷起=捲起 舍不得=捨不得 取舍=取捨 旅游=旅遊 游玩=遊玩 \
    游戏=遊戲 导游=導遊 征求=徵求 征询=徵詢 特征=特徵 象征=象徵 冲突=衝突 冲锋衣=衝鋒衣 冲动=衝動 收获=收穫 \
    胡子=鬍子 胡须=鬍鬚 杂志=雜誌 标志=標誌 日志=日誌 家具=傢俱 台风=颱風 柜台=櫃檯 升级=升級 \
    对折=對折 折叠=摺疊 折痕=摺痕 打折=打折 准时=準時 批准=批准 不准=不准 准许=准許 \
    词汇=詞彙 谷物=穀物 五谷=五穀 姜片=薑片 生姜=生薑 千克=千克 发霉=發霉 困难=困難 犯困=犯睏 \
    注册=註冊 备注=備註 注明=註明 标注=標註 附注=附註 注意=注意 只要=只要 只有=只有 只能=只能 \
    几乎=幾乎 茶几=茶几 范围=範圍 叶子=葉子 云朵=雲朵 党参=黨參 须知=須知 了解=瞭解 明了=明瞭 \
    秋千=鞦韆 系列=系列 系统=系統 体系=體系 丑小鸭=醜小鴨 干燥=乾燥 干净=乾淨 干洗=乾洗 晾干=晾乾 烘干=烘乾
    """
}

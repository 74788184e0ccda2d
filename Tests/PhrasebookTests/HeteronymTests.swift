import Testing

@testable import Phrasebook

@Suite("Words with characters that are read in several ways")
struct HeteronymTests {
  /// Words with their readings, checked by hand; of 还价 also the way in which many misread it.
  static let words = """
    便宜 pianyi, 方便 fangbian, 便签 bianqian, 顺便 shunbian, 随便 suibian, 银行 yinhang, 行业 hangye,
    排行 paihang, 行李 xingli, 可行 kexing, 不行 buxing, 长度 changdu, 衣长 yichang, 加长 jiachang,
    店长 dianzhang, 成长 chengzhang, 特长 techang, 重量 zhongliang, 加重 jiazhong, 重新 chongxin, 重发 chongfa,
    重复 chongfu, 称重 chengzhong, 对称 duichen, 称心 chenxin, 名称 mingcheng, 参数 canshu, 人参 renshen,
    参差 cenci, 差价 chajia, 补差 bucha, 色差 secha, 差评 chaping, 出差 chuchai, 退还 tuihuan, 还款 huankuan,
    还有 haiyou, 还是 haishi, 还没 haimei, 归还 guihuan, 还价 huanjia haijia, 音乐 yinyue, 快乐 kuaile,
    乐器 yueqi, 觉得 juede, 睡觉 shuijiao, 感觉 ganjue, 降价 jiangjia, 投降 touxiang, 给您 geinin, 供给 gongji,
    给予 jiyu, 朝向 chaoxiang, 朝气 zhaoqi, 调换 diaohuan, 空调 kongtiao, 调整 tiaozheng, 色调 sediao,
    数量 shuliang, 数据 shuju, 尺寸 chicun, 都可以 doukeyi, 首都 shoudu, 地址 dizhi, 慢慢地 manmande, 的确 dique,
    目的 mudi, 好的 haode, 了解 liaojie, 好了 haole, 着急 zhaoji, 看着 kanzhe, 穿着 chuanzhuo, 着装 zhuozhuang,
    和平 heping, 暖和 nuanhuo, 会员 huiyuan, 会计 kuaiji, 卡片 kapian, 关卡 guanqia, 单号 danhao, 订单 dingdan,
    折扣 zhekou, 打折 dazhe, 折本 sheben, 系带 jidai, 联系 lianxi, 关系 guanxi, 弹力 tanli, 子弹 zidan,
    弹簧 tanhuang, 藏青 zangqing, 收藏 shoucang, 宝藏 baozang, 薄款 baokuan, 薄荷 bohe, 单薄 danbo, 厚薄 houbao,
    血迹 xueji, 流血 liuxie, 暴露 baolu, 露脸 loulian, 露肩 lujian, 降落 jiangluo, 落下 laxia, 落枕 laozhen,
    色子 shaizi, 颜色 yanse, 剥皮 baopi, 剥落 boluo, 模样 muyang, 模特 mote, 规模 guimo, 模具 muju, 粘贴 zhantie,
    角色 juese, 三角 sanjiao, 主角 zhujue, 大夫 daifu, 大小 daxiao, 大码 dama, 亲家 qingjia, 亲切 qinqie,
    传真 chuanzhen, 自传 zizhuan, 宣传 xuanchuan, 扎染 zharan, 包扎 baoza, 扎实 zhashi, 校服 xiaofu,
    校对 jiaodui, 校准 jiaozhun, 什么 shenme, 什锦 shijin, 解决 jiejue, 盛开 shengkai, 盛饭 chengfan,
    相似 xiangsi, 似的 shide, 宿舍 sushe, 一宿 yixiu, 提供 tigong, 提防 difang, 提货 tihuo, 钥匙 yaoshi,
    汤匙 tangchi, 削皮 xiaopi, 剥削 boxue, 熟悉 shuxi, 吓人 xiaren, 恐吓 konghe, 塞车 saiche, 堵塞 duse,
    牛仔裤 niuzaiku, 仔细 zixi, 效率 xiaolv, 率先 shuaixian, 认识 renshi, 标识 biaozhi, 购物车 gouwuche,
    使劲 shijin, 强劲 qiangjing, 巷子 xiangzi, 手机壳 shoujike, 地壳 diqiao, 绿色 lvse, 绿旗 lvqi, 扒手 pashou,
    埋怨 manyuan, 掩埋 yanmai, 没有 meiyou, 淹没 yanmo, 没货 meihuo, 秘密 mimi, 呢子 nizi, 你呢 nine, 毛呢 maoni,
    胖子 pangzi, 曝光 baoguang, 日期 riqi, 保质期 baozhiqi, 奇怪 qiguai, 奇数 jishu, 茄子 qiezi, 雪茄 xuejia,
    项圈 xiangquan, 羊圈 yangjuan, 优惠券 youhuiquan, 大厦 dasha, 厦门 xiamen, 省钱 shengqian, 反省 fanxing,
    说明 shuoming, 游说 youshui, 缩水 suoshui, 囤货 tunhuo, 褪色 tuise, 尾款 weikuan, 纤维 xianwei, 纤夫 qianfu,
    洗衣 xiyi, 叶子 yezi, 预约 yuyue, 选择 xuanze, 择菜 zhaicai, 曾经 cengjing, 爪子 zhuazi, 专柜 zhuangui,
    衣柜 yigui, 合适 heshi, 核对 hedui, 红色 hongse, 价格 jiage, 夹克 jiake, 咖啡 kafei, 咖喱 gali, 弄脏 nongzang,
    弄堂 longtang, 番茄 fanqie, 仿佛 fangfu, 佛像 foxiang, 是否 shifou, 温度 wendu, 阿姨 ayi, 阿胶 ejiao,
    查询 chaxun, 臭味 chouwei, 伺候 cihou, 积攒 jizan, 读书 dushu, 恶心 exin, 可恶 kewu, 勒紧 leijin, 哪里 nali,
    颈部 jingbu, 石头 shitou, 盖子 gaizi, 强迫 qiangpo, 迫击炮 paijipao, 贝壳 beike, 拗口 aokou, 便秘 bianmi,
    乘车 chengche, 澄清 chengqing, 种类 zhonglei, 综合 zonghe, 角度 jiaodu, 行家 hangjia, 家长 jiazhang,
    长大 zhangda, 得空 dekong, 总得 zongdei, 嚼碎 jiaosui, 咀嚼 jujue, 薄弱 boruo, 差不多 chabuduo, 差遣 chaiqian,
    伯伯 bobo, 大伯子 dabaizi, 万一 wanyi
    """.split { ",\n".contains($0) }.map { $0.split(separator: " ").map(String.init) }

  static let library = PhraseLibrary(
    words.enumerated().map { FindTests.phrase("word-\($0)", $1[0]) })

  @Test("there are 200 at least, each with such a character")
  func count() {
    #expect(Self.words.count >= 200)
    #expect(Set(Self.words.map { $0[0] }).count == Self.words.count)
    for word in Self.words {
      let several = Folding.letters(word[0]).contains { Pinyin.readings($0).count > 1 }
      #expect(several, "\(word[0])")
    }
  }

  @Test("the right reading finds the word, whole and half typed")
  func found() throws {
    for word in Self.words {
      for reading in word.dropFirst() {
        for typed in [reading, String(reading.dropLast())] {
          let hits = Self.library.find(typed, limit: Self.words.count)
          let hit = try #require(hits.first { $0.phrase.title == word[0] }, "\(typed) \(word[0])")
          #expect(hit.score >= 2 * Ranking.classPoints, "\(typed)")
        }
      }
    }
  }

  @Test(
    "a reading that a word never has does not find it as typed",
    arguments: [("银行", "yinxing"), ("重新", "zhenxin"), ("便宜", "pianni"), ("长度", "chongdu")])
  func wrong(_ word: String, _ typed: String) {
    let hits = Self.library.find(typed, limit: Self.words.count)
    let exact = hits.filter { $0.score >= 2 * Ranking.classPoints }.map(\.phrase.title)
    // 行 is read xing too: any reading may match (银行 by yinxing), wrong syllables never.
    #expect(exact.contains(word) == (typed == "yinxing"))
  }
}
